enum GitStorePlaceholder {}
