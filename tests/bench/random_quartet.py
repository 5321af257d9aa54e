"""A random game of quartets in plain Python: the yardstick of bench_languages.

Four players, eight quartets of four cards. Usage: random_quartet.py GAMES
Prints one line: games, asks, asks that were given, seconds of processor time.
"""

import random
import sys
import time

PLAYERS = 4
QUARTETS = [frozenset(range(4 * number, 4 * number + 4)) for number in range(8)]
DECK = range(32)


def lay_down(hand, quartet):
    """Lays the quartet down when it is whole; tells whether it was."""
    if not QUARTETS[quartet] <= hand:
        return False
    hand -= QUARTETS[quartet]
    return True


def play():
    """One game. Gives the number of asks, and how many of them were given."""
    cards = list(DECK)
    random.shuffle(cards)
    hands = [set(cards[player::PLAYERS]) for player in range(PLAYERS)]
    down = sum(lay_down(hand, quartet) for hand in hands for quartet in range(len(QUARTETS)))
    asks = given = turn = 0
    while down < len(QUARTETS):
        while not hands[turn]:
            turn = (turn + 1) % PLAYERS
        hand = hands[turn]
        # Any player with cards goes with any card to ask for: two draws are one draw among all legal asks.
        asked = random.choice([player for player in range(PLAYERS) if player != turn and hands[player]])
        held = {card // 4 for card in hand}
        card = random.choice([card for quartet in held for card in QUARTETS[quartet] if card not in hand])
        asks += 1
        if card in hands[asked]:
            given += 1
            hands[asked].remove(card)
            hand.add(card)
            down += lay_down(hand, card // 4)
        else:
            turn = asked
    return asks, given


def main():
    games = int(sys.argv[1])
    for _ in range(games // 10):
        play()  # to get warm
    begin = time.process_time()
    results = [play() for _ in range(games)]
    seconds = time.process_time() - begin
    print(games, sum(asks for asks, _ in results), sum(given for _, given in results), seconds)


main()
