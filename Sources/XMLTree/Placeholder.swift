enum XMLTreePlaceholder {}
