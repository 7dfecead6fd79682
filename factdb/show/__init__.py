"""Records to text: what people and programs are given. No database, no terminal."""
