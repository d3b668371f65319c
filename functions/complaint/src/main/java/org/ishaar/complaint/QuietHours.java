package org.ishaar.complaint;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time of the day in which nobody is texted, as the clocks on the recipient's walls show it.
 *
 * @param from the first moment of it
 * @param to the first moment after it, on the next day if it is not later than {@code from}; the same as {@code from}
 *     when no time is quiet
 */
public record QuietHours(LocalTime from, LocalTime to) {

    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private static final String TIME = "((?:[01]\\d|2[0-3]):[0-5]\\d)";
    private static final Pattern WRITTEN = Pattern.compile(TIME + "-" + TIME);
    /** A time of the day comes round in one day, or in two when the clocks skip it. */
    private static final Duration SEARCH = Duration.ofDays(2);

    /**
     * Reads {@code 21:00-08:00}; nothing or {@code off} is {@link #NONE}.
     *
     * @throws IllegalArgumentException for anything else, saying what to write
     */
    public static QuietHours parse(String raw) {
        String stripped = raw.strip();
        if (stripped.isEmpty() || stripped.equals("off")) {
            return NONE;
        }
        Matcher written = WRITTEN.matcher(stripped);
        if (!written.matches() || written.group(1).equals(written.group(2))) {
            throw new IllegalArgumentException(
                    "quiet hours must be two different times of 24 hours such as 21:00-08:00, or off");
        }
        return new QuietHours(LocalTime.parse(written.group(1)), LocalTime.parse(written.group(2)));
    }

    /**
     * When the quiet hours that hold now in the country are over; empty if none hold and a text may go. A country of
     * several zones is quiet while any of them is. Should that leave it no time at all, the zone where most people live
     * decides alone, so that every text goes one day.
     *
     * @param country ISO 3166 code, as {@link PhoneNumber#country()} gives it; any other counts as {@code 001}
     */
    public Optional<Instant> endsAt(String country, Instant now) {
        if (from.equals(to)) {
            return Optional.empty();
        }
        List<ZoneId> zones = Atlas.ZONES.of(country);
        Instant end =
                endIn(zones, now).or(() -> endIn(zones.subList(0, 1), now)).orElse(now);
        return Optional.of(end).filter(now::isBefore);
    }

    /** The first moment from now on that is quiet in none of the zones. */
    private Optional<Instant> endIn(List<ZoneId> zones, Instant now) {
        Instant at = now;
        while (at.isBefore(now.plus(SEARCH))) {
            Instant later = latest(zones, at);
            if (later.equals(at)) {
                return Optional.of(at);
            }
            at = later;
        }
        return Optional.empty();
    }

    private Instant latest(List<ZoneId> zones, Instant at) {
        return zones.stream()
                .map(zone -> quietUntil(zone, at))
                .max(Comparator.naturalOrder())
                .orElse(at);
    }

    /** How far it is surely quiet in the zone: to the end of the window, or to a change of its clocks before that. */
    private Instant quietUntil(ZoneId zone, Instant at) {
        LocalTime clock = at.atZone(zone).toLocalTime();
        if (!holdAt(clock)) {
            return at;
        }
        Instant end = at.plus(left(clock));
        ZoneOffsetTransition change = zone.getRules().nextTransition(at);
        return change == null || change.getInstant().isAfter(end) ? end : change.getInstant();
    }

    private boolean holdAt(LocalTime clock) {
        boolean begun = !clock.isBefore(from);
        boolean over = !clock.isBefore(to);
        return from.isBefore(to) ? begun && !over : begun || !over;
    }

    private Duration left(LocalTime clock) {
        Duration left = Duration.between(clock, to);
        return left.isNegative() ? left.plusDays(1) : left;
    }

    /** Read at the first question; never where quiet hours are off. */
    private static final class Atlas {
        private static final CountryZones ZONES = CountryZones.load();
    }
}
