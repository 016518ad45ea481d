"""What a request says about one thing: title, people, place, money, period, reminder."""
