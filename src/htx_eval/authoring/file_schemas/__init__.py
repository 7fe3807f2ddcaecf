"""JSON Schemas of the YAML files that people write, made of the models that read them: for editors and checkers."""
