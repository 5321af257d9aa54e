# Alone at a desk.
click start.individual
frames 3
shot 70-individual.png
