"""A result in the words of one language: values, sentences, rules, people."""
