// A random game of quartets in plain JavaScript: the yardstick of bench_languages.
//
// Four players, eight quartets of four cards. Usage: node random_quartet.mjs GAMES
// Prints one line: games, asks, asks that were given, seconds of processor time.

const players = 4;
const quartets = 8;
const size = 4;

const below = (bound) => Math.floor(Math.random() * bound);

function shuffledDeck() {
  const cards = Array.from({ length: quartets * size }, (_, card) => card);
  for (let left = cards.length - 1; left > 0; left--) {
    const other = below(left + 1);
    [cards[left], cards[other]] = [cards[other], cards[left]];
  }
  return cards;
}

/** One player's cards: which, and how many of each quartet. */
class Hand {
  cards = new Array(quartets * size).fill(false);
  ofQuartet = new Array(quartets).fill(0);
  count = 0;

  take(card) {
    this.cards[card] = true;
    this.ofQuartet[Math.floor(card / size)]++;
    this.count++;
  }

  give(card) {
    this.cards[card] = false;
    this.ofQuartet[Math.floor(card / size)]--;
    this.count--;
  }

  /** Lays the quartet down when it is whole; tells whether it was. */
  layDown(quartet) {
    if (this.ofQuartet[quartet] < size) return false;
    for (let card = quartet * size; card < (quartet + 1) * size; card++) this.give(card);
    return true;
  }

  /** Cards that it lacks, of quartets that it holds a card of. */
  wanted() {
    const cards = [];
    for (let quartet = 0; quartet < quartets; quartet++) {
      if (this.ofQuartet[quartet] === 0) continue;
      for (let card = quartet * size; card < (quartet + 1) * size; card++) {
        if (!this.cards[card]) cards.push(card);
      }
    }
    return cards;
  }
}

/** One game. Gives the number of asks, and how many of them were given. */
function play() {
  const hands = Array.from({ length: players }, () => new Hand());
  shuffledDeck().forEach((card, place) => hands[place % players].take(card));
  let down = 0;
  for (const hand of hands) {
    for (let quartet = 0; quartet < quartets; quartet++) if (hand.layDown(quartet)) down++;
  }
  let asks = 0;
  let given = 0;
  let turn = 0;
  while (down < quartets) {
    while (hands[turn].count === 0) turn = (turn + 1) % players;
    const hand = hands[turn];
    // Any player with cards goes with any card to ask for: two draws are one draw among all legal asks.
    const others = [];
    for (let player = 0; player < players; player++) {
      if (player !== turn && hands[player].count > 0) others.push(player);
    }
    const asked = others[below(others.length)];
    const cards = hand.wanted();
    const card = cards[below(cards.length)];
    asks++;
    if (hands[asked].cards[card]) {
      given++;
      hands[asked].give(card);
      hand.take(card);
      if (hand.layDown(Math.floor(card / size))) down++;
    } else {
      turn = asked;
    }
  }
  return { asks, given };
}

const games = Number(process.argv[2]);
for (let game = 0; game < games / 10; game++) play(); // so that it is compiled
const begin = process.cpuUsage();
let asks = 0;
let given = 0;
for (let game = 0; game < games; game++) {
  const played = play();
  asks += played.asks;
  given += played.given;
}
const used = process.cpuUsage(begin);
console.log(games, asks, given, (used.user + used.system) / 1e6);
