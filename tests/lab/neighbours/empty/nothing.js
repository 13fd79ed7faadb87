// Does nothing: what remains is the cost of being there.
