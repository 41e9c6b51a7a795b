// Performance
