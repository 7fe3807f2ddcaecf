"""What other programs read: findings, annotations, tables of figures."""
