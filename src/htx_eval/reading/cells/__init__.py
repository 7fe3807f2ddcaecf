"""One cell to its candidates: numbers, dates, codes and words as offices write them."""
