"""Many readings: copies, citations, same claims, origins, figures. A pure function of readings and decisions."""
