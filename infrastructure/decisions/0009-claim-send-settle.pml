/*
 * How two changes of one complaint, A written before B, become texts: claim, look, send, settle, take over.
 * Page 0009 beside this file says what is left out; .ci/model checks it, whole and with each fence removed.
 *
 * There is no clock: a wait may end at any moment, a lease runs out once its holder is gone or late. Crashes, repeated
 * records, refusals and lost answers come in any number, until the weather turns calm.
 */

#define A 0
#define B 1

/* States of an entry. REFUSED is every end with a certain reason and no text but OVERTAKEN; WAITING is every wait. */
#define NONE 0
#define PENDING 1
#define WAITING 2
#define SENT 3
#define OVERTAKEN 4
#define REFUSED 5
#define UNCERTAIN 6

/* What a sender does next, where it is not to settle one of these states. */
#define CLAIM 7
#define TAKE 8
#define REPEAT 9
#define LOOK 10
#define SEND 11
#define SENDING 12
#define ACCEPTED 13
#define UNKNOWN 14

#ifndef SENDERS
#define SENDERS 3
#endif

/* OnUncertain: attempts of unknown outcome after which an entry ends. */
#ifdef FLAG
#define MOST 1
#else
#define MOST 2
#endif

/* The ledger. */
byte state[2];
byte unknowns[2];     /* attempts of unknown outcome */
bool saidUnknown[2];  /* the present attempt's sender wrote so itself: its lease's end is not counted again */
bool leaseOut[2];
bool unaware;         /* B's present attempt began before, or within CLOCK_SKEW of, A's first (decision 8) */
byte current[2];      /* a bit for each process whose reading of state and attempt still holds */

/* The world. */
bool held[2];         /* the sender of the present attempt is alive and at it */
byte flying[2];       /* requests that nobody waits for any more and that SNS may still accept */
byte texts[2];        /* on the phone */
bool calm;

/* What only the properties know. */
bool unclear[2];      /* the outcome of an attempt did not reach the ledger while its lease ran */
bool tried;           /* a text of B was accepted, or may have been */
bool stopped;         /* a sender of B, unaware of A, died or was late before it sent */
bool told[2];         /* a living sender brought SNS's acceptance to the ledger */

#define tell(words) printf(words, me, 65 + e)
#define unfinished(e) (state[e] == PENDING || state[e] == WAITING)
#define ended(e) (state[e] >= SENT)
#define asRead(e) (current[e] & (1 << me))
#define heldUnaware (state[B] == PENDING && unaware)
#define isDue(e) (state[e] == WAITING || (state[e] == PENDING && REPEATS(e)))
#define mayHaveGoneOut (state[B] == SENT || unknowns[B] > 0)

/* The fences. Each flag removes one. */
#ifdef NO_CLAIM_CONDITION
#define CLAIMS true
#else
#define CLAIMS (state[e] == NONE)
#endif
#ifdef NO_TAKE_CONDITION
#define TAKES true
#else
#define TAKES asRead(e)
#endif
#ifdef NO_SETTLE_CONDITION
#define SETTLES true
#else
#define SETTLES asRead(e)
#endif
#ifdef NO_LEASE
#define REPEATS(e) true
#elif defined(NO_TAKE_OVER)
#define REPEATS(e) false
#else
#define REPEATS(e) leaseOut[e]
#endif
#ifdef NO_LEASE_CHECK
#define LEASE_LASTS true
#else
#define LEASE_LASTS (!late)
#endif
#ifdef NO_SECOND_UNCERTAIN_END
#define IS_LAST(n) false
#else
#define IS_LAST(n) (n >= MOST)
#endif
#ifdef NO_WAIT_FOR_EARLIER
#define WAITS_FOR_EARLIER false
#else
#define WAITS_FOR_EARLIER unfinished(A)
#endif
#ifdef NO_WAIT_FOR_LATER
#define WAITS_FOR_LATER false
#else
#define WAITS_FOR_LATER heldUnaware
#endif
#ifdef NO_OVERTAKEN
#define IS_OVERTAKEN false
#elif defined(NO_END_OF_WAIT_FOR_LATER)
#define IS_OVERTAKEN mayHaveGoneOut
#elif defined(ANY_PENDING_OVERTAKES)
#define IS_OVERTAKEN (mayHaveGoneOut || state[B] == PENDING)
#else
#define IS_OVERTAKEN (mayHaveGoneOut || (heldUnaware && leaseOut[B]))
#endif
#ifdef ACCEPTANCE_OVER_OWN_HOLD_ONLY
#define LOOKS_AGAIN false
#else
#define LOOKS_AGAIN true
#endif

#ifdef LOOK_BEFORE_CLAIM
#define AFTER_HOLD seen
#define look_first() look(seen)
#else
#define AFTER_HOLD LOOK
#define look_first() skip
#endif

/* The assumptions. Each flag drops one: see the page. */
#ifdef SLOW_SENDER
#define MAY_BE_LATE (next >= LOOK)
#elif defined(LATE_ANSWER)
#define MAY_BE_LATE (next >= LOOK && next != SENDING)
#else
#define MAY_BE_LATE (next == LOOK || next == SEND)
#endif
#ifdef CLOCKS_APART
#define MAY_SEEM_AWARE true
#else
#define MAY_SEEM_AWARE (state[A] != NONE)
#endif
#ifdef SLOW_SNS
#define LANDED true
#else
#define LANDED (flying[e] == 0)
#endif
#ifdef ENDS_AT_ONCE
#define KEEPS_LEASE false
#else
#define KEEPS_LEASE true
#endif
#ifdef NO_RESIDUE
#define EXCUSED false
#else
#define EXCUSED stopped
#endif

/* SNS accepts a text. */
inline accept(e) {
  printf("SNS accepts %c\n", 65 + e);
#ifndef ANY_ORDER
  assert(e == B || texts[B] == 0);      /* no text of A follows one of B */
#endif
  assert(texts[e] < MOST);              /* at most two texts a change */
  assert(texts[e] == 0 || unclear[e]);  /* and a second only after an unknown outcome */
  texts[e]++;
  tried = tried || e == B
}

/* A write to the ledger: what others have read of the entry is old now. */
inline write(e, to) {
  state[e] = to;
  current[e] = 1 << me
}

inline hold() {
  assert(!told[e]);                     /* nobody repeats what is known to be accepted */
  write(e, PENDING);
  held[e] = true;
  leaseOut[e] = false;
  saidUnknown[e] = false;
  if
  :: e == B -> unaware = true
  :: e == B && MAY_SEEM_AWARE -> unaware = false
  :: e == A
  fi;
  next = AFTER_HOLD
}

/* A send must end before the lease does. */
inline look(result) {
  if
  :: e == A && IS_OVERTAKEN -> result = OVERTAKEN; tell("%d looks, and suppresses %c\n")
  :: e == A && !IS_OVERTAKEN && WAITS_FOR_LATER -> result = WAITING; tell("%d looks, and lets %c wait for the later change\n")
  :: e == B && WAITS_FOR_EARLIER -> result = WAITING; tell("%d looks, and lets %c wait for the earlier change\n")
  :: else -> result = (LEASE_LASTS -> SEND : WAITING); tell("%d looks, and nothing stands in the way of %c\n")
  fi
}

inline publish() {
  if
  :: accept(e); next = ACCEPTED
  :: !calm -> next = WAITING; tell("%d is told that SNS does not accept %c now\n")
  :: !calm -> next = REFUSED; tell("%d is told that SNS will not accept %c\n")
  :: !calm -> flying[e]++; tried = tried || e == B; unclear[e] = true; next = UNKNOWN; tell("%d gets no answer for %c\n")
  fi
}

/*
 * A settle of something else than an acceptance, on condition that state and attempt are as read. The last attempt of
 * unknown outcome keeps its lease only where receipts may still tell of it (decision 10).
 */
inline settle() {
  if
  :: SETTLES && next == UNKNOWN ->
     unknowns[e] = (unknowns[e] < 2 -> unknowns[e] + 1 : 2);
     if
     :: IS_LAST(unknowns[e]) && !KEEPS_LEASE -> write(e, UNCERTAIN); tell("%d ends %c as uncertain\n")
     :: else -> saidUnknown[e] = true; held[e] = false
     fi
  :: SETTLES && next != UNKNOWN ->
     tell("%d settles %c as not sent\n");
     assert(next != OVERTAKEN || tried || EXCUSED);  /* no text is held back for one that nobody sent */
     write(e, next)
  :: else
  fi
}

/* An acceptance is recorded over PENDING or WAITING of any attempt; over what has ended, its message id is kept. */
inline settle_accepted() {
  told[e] = true;
  if
  :: SETTLES && unfinished(e) -> assert(texts[e] > 0); write(e, SENT); tell("%d settles %c as sent\n")
  :: else
  fi
}

inline leave() {
  current[e] = current[e] & ~(1 << me);
  if
  :: state[e] != PENDING -> held[e] = false; leaseOut[e] = false; saidUnknown[e] = false
  :: else
  fi;
  unaware = unaware && state[B] == PENDING;
  unknowns[A] = (ended(A) -> 0 : unknowns[A]);
  late = false; next = NONE; seen = NONE; e = A
}

/* An attempt's lease will end without a word of its sender in the ledger. */
inline end_unclear() {
  unclear[e] = unclear[e] || next >= SENDING;
  stopped = stopped || (next <= SENDING && e == B && unaware)
}

/* All is over: who has no text has a reason, and what came last was not held back. */
inline check() {
  assert(state[B] != OVERTAKEN);
  assert(state[A] != SENT || texts[A] > 0);
  assert(state[B] != SENT || texts[B] > 0)
}

/* The hold stays behind. */
inline vanish() {
  if
  :: asRead(e) -> end_unclear(); held[e] = false; tell("%d dies, holding %c\n")
  :: else
  fi;
  leave()
}

/* The lease runs out while its holder lives. */
inline be_late() {
  end_unclear();
  leaseOut[e] = true;
  late = true;
  next = (next == SEND && !LEASE_LASTS -> WAITING : next);
  tell("%d is late: its lease of %c has run out\n")
}

/* A stream record: the first time, again, or replayed. Who does not win the claim has nothing to do. */
inline claim() {
  if
  :: CLAIMS -> tell("%d claims %c\n"); unknowns[e] = 0; hold()
  :: else -> leave()
  fi
}

inline handle(change) {
  e = change;
#ifdef LOOK_BEFORE_CLAIM
  next = CLAIM;
  look_first()
#else
  claim()
#endif
}

/* What is due is read first, and taken on condition that it is as it was read. */
inline find_due(change) {
  e = change;
  next = (state[e] == PENDING -> REPEAT : TAKE);
  current[e] = current[e] | (1 << me);
  look_first()
}

inline take() {
  if
  :: TAKES && next == REPEAT && !saidUnknown[e] -> unknowns[e] = (unknowns[e] < 2 -> unknowns[e] + 1 : 2)
  :: else
  fi;
  if
  :: TAKES && next == REPEAT && IS_LAST(unknowns[e]) -> write(e, UNCERTAIN); tell("%d ends %c as uncertain\n"); leave()
  :: TAKES && !(next == REPEAT && IS_LAST(unknowns[e])) -> tell("%d takes %c\n"); hold()
  :: else -> leave()
  fi
}

/* A stream handler or a resender, whichever is wanted. Where one dies another begins. */
proctype Sender(byte me) {
  byte e, next, seen;
  bool late;
  do
  :: atomic { next == NONE && (!calm || state[A] == NONE) -> handle(A) }
  :: atomic { next == NONE && (!calm || state[B] == NONE) -> handle(B) }
#ifdef LOOK_BEFORE_CLAIM
  :: atomic { next == CLAIM -> claim() }
#endif
  :: atomic { next == NONE && isDue(A) -> find_due(A) }
  :: atomic { next == NONE && !unfinished(A) && isDue(B) -> find_due(B) }
  :: atomic { (next == TAKE || next == REPEAT) -> take() }
  :: atomic { next == LOOK -> look(next) }
#ifdef SLOW_SENDER
  :: atomic { next == SEND -> next = SENDING }
  :: atomic { next == SENDING -> publish() }
#else
  :: atomic { next == SEND -> publish() }
#endif
  :: atomic { next == ACCEPTED && !SETTLES && LOOKS_AGAIN -> current[e] = current[e] | (1 << me) }
  :: atomic { next == ACCEPTED && (SETTLES || !LOOKS_AGAIN) -> settle_accepted(); leave() }
  :: atomic { next == UNKNOWN && (!IS_LAST(unknowns[e] + 1) || LANDED) -> settle(); leave() }
  :: atomic { PENDING < next && next < CLAIM -> settle(); leave() }
  :: atomic { !calm && (next == LOOK || next >= ACCEPTED) -> vanish() }
  :: atomic { !calm && !late && asRead(e) && MAY_BE_LATE && flying[e] == 0 -> be_late() }
  :: atomic { next == NONE && calm && ended(A) && ended(B) -> check(); break }
  od
}

/* A hold whose sender is gone: its lease runs out later than SNS takes to accept what was sent. */
active proctype Clock() {
end:
  do
  :: atomic { state[A] == PENDING && !held[A] && !leaseOut[A] && flying[A] == 0 -> leaseOut[A] = true; printf("the lease of A runs out\n") }
  :: atomic { state[B] == PENDING && !held[B] && !leaseOut[B] && flying[B] == 0 -> leaseOut[B] = true; printf("the lease of B runs out\n") }
  od
}

/* What was sent and never answered reaches SNS, or does not. */
active proctype Network() {
end:
  do
  :: atomic { flying[A] > 0 -> flying[A]--; if :: accept(A) :: true fi }
  :: atomic { flying[B] > 0 -> flying[B]--; if :: accept(B) :: true fi }
  od
}

active proctype Weather() { calm = true }

#ifdef ENDS
ltl ends { <> (ended(A) && ended(B)) }
#endif

init {
  atomic {
    byte i = 0;
    do
    :: i < SENDERS -> run Sender(i); i++
    :: else -> i = 0; break
    od
  }
}
