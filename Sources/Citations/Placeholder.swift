enum CitationsPlaceholder {}
