"""Bytes and cells in the encodings of Vietnam: recognised, decoded, repaired, or left alone."""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from htx_eval.reading.text.code_pages import from_bytes
from htx_eval.reading.text.encodings import ENCODINGS, Recognised, decode, encoding_name, recognise
from htx_eval.reading.text.mending import REPAIRS, convert, is_lossy, is_mixed, recognise_texts, repaired
from htx_eval.reading.text.syllables import is_syllable, strangeness, words
from old_encodings import LETTERS, WAYS, as_mojibake, as_typed, cells_of, encoded, listing, parts

ALL_LETTERS = LETTERS + LETTERS.upper()
LISTS = [listing(random.Random(seed), seed % 40 + 1) for seed in range(80)]
CELLS = sorted({cell for text in LISTS for cell in cells_of(text)})
# Proper cells that look odd: foreign names, signs, misspelt words, capitals before quotes.
ODD = parts(
    "Krông Bông|Đắk Lắk|Café Mê Kông|✓|m²|5 µm|30 °C|§ 5|trđ|Hoà Bình|chè|Lúa|Müller|São Paulo|Thế giới®|ĐÃ CÓ|GIÀ”"
    "|KHÔ” …|HTX “Chè”|a·b|Â|Ã|©|½|Tiền (₫)|Thủy – Hải"
)
WESTERN = parts(
    "Société coopérative|Région Île-de-France|Qualité élevée|Où est le café ?|Président-directeur général|Forêt|Été|clé"
    "|né|garçon|naïve|Señor Muñoz|Größe|Müller GmbH & Co|Äpfel|für|São Paulo|coração|résumé|façade|crème brûlée|5 µm"
    "|m²|£5|½"
)


def same(text: str, back: str, way: str) -> bool:
    """Say whether a text came back; TCVN3 has no capitals with a tone, so some of them come back small."""
    return back.casefold() == text.casefold() if way.startswith("tcvn3") else back == text


@pytest.mark.parametrize("way", WAYS)
def test_a_list_is_recognised_and_gives_the_same_text(way: str) -> None:
    for text in LISTS:
        raw = encoded(text, way)
        assert recognise(raw) == Recognised(WAYS[way]), text[:200]
        assert same(text, decode(raw, WAYS[way]), way)


@pytest.mark.parametrize("way", WAYS)
def test_a_heading_and_three_rows_are_enough(way: str) -> None:
    text = "Tên HTX;Xếp loại\nHTX Phú Tâm;Tốt\nHTX An Hiệp;Khá\nTổng cộng;2"
    assert recognise(encoded(text, way)) == Recognised(WAYS[way])


@pytest.mark.parametrize("way", ["windows-1258", "tcvn3", "vni", "viscii", "utf-8", "utf-16-le", "mojibake"])
def test_every_letter_comes_back(way: str) -> None:
    for letter in ALL_LETTERS:
        back = decode(encoded(letter, way), WAYS[way])
        assert back == (letter if way != "tcvn3" or letter in "ĂÂĐÊÔƠƯ" else letter.lower())


@pytest.mark.parametrize("name", ["tcvn3", "vni"])
def test_every_letter_of_a_font_is_converted(name: str) -> None:
    for letter in LETTERS:
        assert convert(as_typed(letter, name), name) == letter


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("TæNG CéNG", "TỔNG CỘNG"),
        ("Hµ Néi", "Hà Nội"),
        ("HTX Hµ T©n", "HTX Hà Tân"),
        ("DANH S¸CH X· Tµ", "DANH SÁCH XÃ TÀ"),
        ("UBND X· Tµ", "UBND Xã Tà"),
        ("tæng céng", "tổng cộng"),
    ],
)
def test_small_letters_among_capitals_of_tcvn3_are_capitals(typed: str, meant: str) -> None:
    assert convert(typed, "tcvn3") == meant
    assert decode(typed.encode("cp1252"), "tcvn3") == meant


def test_capitals_that_only_the_standard_behind_tcvn3_has_are_read() -> None:
    raw = bytes.fromhex("af ba bf c0 c1 c2 c3 c4 c5 cd d9 da db e0 f0 ff")
    assert decode(raw, "tcvn3") == "ẰẲẴẮẦẨẪẤỀỂỄẾỒỔỖỐ"


def test_a_mark_of_vni_may_be_small_after_a_capital_and_stays_without_a_vowel() -> None:
    assert convert("AÁp Aáp, caØ", "vni") == "Ấp Ấp, cà"
    assert convert("Brûlée", "vni") == "Brûlée"
    assert from_bytes("Brûlée".encode("cp1252"), "vni", "replace") == "Br\ufffdl\ufffde"


def test_the_decoded_text_is_composed() -> None:
    text = unicodedata.normalize("NFD", "Hợp tác xã")
    for raw, name in ((text.encode(), "utf-8"), (text.encode("utf-16-le"), "utf-16-le")):
        assert decode(raw, name) == "Hợp tác xã"


def test_ascii_is_utf8() -> None:
    for raw in (b"", b"a", b"TT,Ten HTX\n1,HTX An Ninh\n"):
        assert recognise(raw) == Recognised("utf-8")


def test_utf8_is_never_anything_else() -> None:
    for text in (*ODD, *WESTERN, "Мир", "ភូមិ", "日本", "\ufeffTên", "é"):
        assert recognise(text.encode()) == Recognised("utf-8"), text


def test_a_few_bad_bytes_do_not_make_utf8_anything_else() -> None:
    raw = LISTS[39].encode() + b"HTX \xb8\xff\n"
    assert recognise(raw) == Recognised("utf-8", certain=False)
    with pytest.raises(UnicodeDecodeError) as caught:
        decode(raw, "utf-8")
    assert caught.value.start == raw.index(b"\xb8\xff\n")


def test_western_text_is_not_vietnamese() -> None:
    raw = "\n".join(WESTERN).encode("cp1252")
    assert recognise(raw) == Recognised("windows-1252", certain=False)
    assert not any(recognise(text.encode("cp1252")).certain for text in WESTERN if not text.isascii())
    assert recognise_texts(WESTERN) is None
    assert recognise_texts([*WESTERN, "x· kµ"]) is None


@pytest.mark.parametrize("way", ["windows-1258", "tcvn3", "vni", "viscii"])
def test_a_few_words_without_a_list_are_nearly_always_enough(way: str) -> None:
    """Words in any order, so that nothing but their letters tells; what is said to be certain is right."""
    accented = sorted({word for cell in CELLS for word in cell.split() if word.isalpha() and not word.isascii()})
    chance, missed = random.Random(7), 0
    for _ in range(400):
        text = " ".join(chance.sample(accented, 4))
        found = recognise(encoded(text, way))
        right = same(text, decode(encoded(text, way), found.name), way)
        missed += not right
        assert right or not found.certain, text
    assert missed <= {"viscii": 8}.get(way, 0)


def test_two_encodings_that_fit_alike_are_both_named() -> None:
    found = recognise(encoded("Tên", "tcvn3"))
    assert not found.certain
    assert "tcvn3" in (found.name, found.rival)


def test_letters_far_from_the_beginning_decide() -> None:
    plain = b"1,HTX An Ninh,2016\r\n" * 30_000
    for way in ("windows-1258", "tcvn3", "vni", "viscii", "utf-8"):
        assert recognise(plain + encoded(LISTS[20], way) + plain) == Recognised(way)


def test_an_undefined_byte_is_named_by_its_offset() -> None:
    for name in ("windows-1258", "tcvn3", "vni"):
        with pytest.raises(UnicodeDecodeError) as caught:
            decode(b"HTX \x81", name)
        assert caught.value.start == 4


def test_a_byte_order_mark_rules_over_the_stated_order() -> None:
    assert decode("\ufeffTên".encode("utf-16-be"), "utf-16") == "Tên"


def test_encodings_have_other_names() -> None:
    others = {
        "utf-8": ("UTF-8", "utf8", "UTF-8-SIG"),
        "utf-16-le": ("utf-16", "UTF_16_LE"),
        "windows-1258": ("CP1258", "Windows-1258"),
        "tcvn3": ("abc", "TCVN-3", ".VnTime", "TCVN3 (ABC)"),
        "vni": ("VNI-Windows", "VNI Win"),
    }
    for name, spellings in others.items():
        assert {encoding_name(spelling) for spelling in spellings} == {name}


def test_every_encoding_has_its_own_name() -> None:
    assert [encoding_name(name) for name in ENCODINGS] == list(ENCODINGS)
    with pytest.raises(ValueError, match="klingon"):
        decode(b"", "klingon")
    with pytest.raises(ValueError, match="viscii"):
        convert("", "viscii")


@pytest.mark.parametrize("name", ["tcvn3", "vni", "mojibake"])
def test_cells_of_a_workbook_are_recognised_and_converted(name: str) -> None:
    cells = [as_mojibake(cell) if name == "mojibake" else as_typed(cell, name) for cell in CELLS]
    assert recognise_texts(cells) == name
    mixed = is_mixed(cells) and name != "mojibake"
    assert not mixed
    for cell, shown in zip(CELLS, cells, strict=True):
        assert same(cell, repaired(shown, name, mixed), name)


@pytest.mark.parametrize("name", ["tcvn3", "vni"])
def test_mixed_cells_are_decided_one_by_one(name: str) -> None:
    cells = [as_typed(cell, name) if at % 2 else cell for at, cell in enumerate(CELLS)]
    assert recognise_texts(cells) == name
    assert is_mixed(cells)
    missed = {cell for cell, shown in zip(CELLS, cells, strict=True) if not same(cell, repaired(shown, name), name)}
    # As good both ways: "Long Phó" is Vietnamese too, and "Ñaék" becomes no syllable; they are left as they were.
    assert {word for cell in missed for word in cell.split()} <= {*parts("HTX|NN|Nông|nghiệp|Long|Phú|Đắk|Lắk|Ghi|chú")}
    assert all(repaired(shown, name) == shown for cell, shown in zip(CELLS, cells, strict=True) if cell in missed)


def test_a_cell_is_converted_only_if_that_makes_it_vietnamese() -> None:
    assert repaired("Müller", "tcvn3") == "Müller"  # Mỹller
    assert repaired("Sè", "tcvn3") == "Sè"  # a syllable both ways
    assert repaired("Sè", "tcvn3", mixed=False) == "Số"
    assert repaired("là", "tcvn3", mixed=False) == "là"  # lỔ
    assert repaired("§¾k L¾k", "tcvn3") == "Đắk Lắk"  # no syllables, but letters in place of signs
    assert repaired("Gia HÃ²a", "mojibake") == "Gia Hòa"
    assert recognise_texts(["Tôt", "Môt", "Sô"]) is None  # misspelt, not Tụt, Mụt


def test_a_mixed_list_in_unicode_is_repaired_cell_by_cell() -> None:
    text = f"Trạng thái,Chè\n{as_typed('Đang hoạt động,Trần Đề', 'tcvn3')}\n"
    assert recognise(text.encode()) == Recognised("tcvn3")
    assert decode(text.encode(), "tcvn3") == "Trạng thái,Chè\nĐang hoạt động,Trần Đề\n"


@pytest.mark.parametrize("name", REPAIRS)
def test_proper_cells_are_never_touched(name: str) -> None:
    assert recognise_texts([*CELLS, *ODD]) is None
    assert all(recognise_texts([cell]) is None for cell in ODD)
    for cell in CELLS:
        assert repaired(cell, name) == cell
        if is_mixed([cell]) or cell.isascii():
            assert repaired(cell, name, mixed=False) == cell


def test_mojibake_in_part_of_a_list_is_mended_there() -> None:
    text = "Tên HTX,Xã\nHTX Phú Tâm,ĐÃ CÓ\n" + as_mojibake("HTX Nông nghiệp,Hồ Đắc Kiện\n") + "KHÔ”,Thủy\n"
    assert recognise(text.encode()) == Recognised("mojibake")
    assert decode(text.encode(), "mojibake") == (
        "Tên HTX,Xã\nHTX Phú Tâm,ĐÃ CÓ\nHTX Nông nghiệp,Hồ Đắc Kiện\nKHÔ”,Thủy\n"
    )


def test_mojibake_that_lost_its_unbreakable_spaces_is_mended() -> None:
    for text in ("Ngày thành lập", "và làm đá", "Hà Nội là thủ đô", "Lê Hoàng Dũng", "Đà", "ĐẠI ÂN", "Ơn"):
        assert convert(as_mojibake(text).replace("\xa0", " "), "mojibake") == text
    assert convert(as_mojibake("Hà Nội").replace("\xa0 ", " "), "mojibake") == "Hà Nội"


def test_lossy_lists_are_recognised() -> None:
    assert is_lossy(["M? s?", "H?p tác xã"])
    assert is_lossy(["M? s?"])
    assert is_lossy(["H\ufffdp t\ufffdc x\ufffd"])
    for text in LISTS:
        cells = cells_of(text)
        assert is_lossy([cell.encode("cp1252", "replace").decode("cp1252") for cell in cells])
        assert is_lossy([cell.encode("ascii", "replace").decode() for cell in cells])
        assert not is_lossy(cells)


def test_real_question_marks_are_no_loss() -> None:
    questions = (
        "Có?",
        "gì?",
        "Tại sao?",
        "là?",
        "x?",
        "?",
        "??",
        "Why?",
        "https://a.vn/tim?q=a",
        "asp?id=3",
        "HTX ? Tân",
    )
    assert not is_lossy(questions)
    assert not is_lossy([*CELLS, *questions, "H?p tác", "T?t"])  # two spoilt cells are for the reader of cells
    assert not is_lossy(["Ten HTX", "Loai", "a?b"])


def test_signs_and_units_are_no_words() -> None:
    assert words("§ 5, 30 °C, 12 m², · ½ – “HTX” km²") == []
    assert words("“Chè”: Lúa… Nội–Huế, C“NG") == ["Chè", "Lúa", "Nội", "Huế", "C“NG"]


def test_what_a_syllable_can_be() -> None:
    proper = "nghiêng quyết giếng gì khuỷu hoà hòa thuở ươm Ấp ĐIỀU xoong ngoằn yêu tuyến quýt ý ở"
    assert [word for word in proper.split() if not is_syllable(word)] == []
    wrong = "nghang cế kà ngề hồa tôt bắc̀ tóá chúơng đáng̣ lạị hp"
    assert [word for word in wrong.split() if is_syllable(word)] == []
    assert [strangeness(word) for word in ("Hợp", "HĐQT", "Đắk", "Größe", "H·p", "hỢp")] == [0, 0, 1, 2, 3, 3]


@given(st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")))
def test_any_bytes_are_recognised_or_refused_with_an_offset(raw: bytes) -> None:
    assert recognise(raw).name in ENCODINGS
    for name in ENCODINGS:
        text, offset = "", 0
        try:
            text = decode(raw, name)
        except UnicodeDecodeError as error:
            offset = error.start
        assert 0 <= offset <= len(raw)
        assert unicodedata.is_normalized("NFC", text)


@given(st.lists(st.text(alphabet=st.characters(max_codepoint=0x24F) | st.sampled_from("?\ufffd ÃÂ“”™ưế"), max_size=30)))
def test_any_texts_are_judged(texts: list[str]) -> None:
    assert recognise_texts(texts) in (None, *REPAIRS)
    assert is_lossy(texts) in (True, False)
    for text in texts:
        for name in REPAIRS:
            assert repaired(text, name) in (text, convert(text, name))
