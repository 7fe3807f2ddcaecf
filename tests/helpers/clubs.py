"""A plan of another world, with a list of its own: nothing of it may be in the code."""

from pathlib import Path

CLUBS = Path(__file__).parent.parent / "second_plan"
MEMBERS = """Number,Club,Kind,Since,Paused,Skill,Spirit,Grade,Fee,Heads,Active
1,Bóng đá,thể thao,2020,0,6,3,,3,10,x
2,Cầu lông,sports,01/02/2023,0,,,,4,8,có
3,Đàn tranh,music,2019,0,3,,bronze,2.5,7,x
4,Hát ru,âm nhạc,2018,0,2,2.5,,6,,không
"""
