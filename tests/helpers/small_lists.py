"""Small made-up lists of the first plan, each with a verdict of its own."""

LISTS = {
    "met": "Tên HTX,Xếp loại,Sao OCOP,Công nghệ cao,Lĩnh vực,Loại hình,Ngày thành lập\n"
    + "".join(f"HTX {n},Tốt,3,có,Nông nghiệp,HTX,2019\n" for n in range(4))
    + "LH HTX,Không xếp loại,0,không,Nông nghiệp,Liên hiệp HTX,01/02/2024\n",
}
LISTS["missed"] = LISTS["met"].replace("HTX 0,Tốt", "HTX 0,Yếu")
LISTS["undecided"] = LISTS["met"].replace("HTX 0,Tốt", "HTX 0,")
LISTS["met-with-error"] = LISTS["met"].replace("HTX 0,Tốt,3,có", "HTX 0,Tốt,9,có")
