package org.ishaar.simulation;

import java.util.List;

/**
 * What carriers, other systems and the account do in one run; drawn apart from the rest, so that a run without receipts
 * is what it was before there were any.
 *
 * @param on whether delivery logs are written at all
 * @param adopts whether a receipt may settle a text of unknown outcome
 * @param oneNumber whether all complaints are of one citizen, or nearly all
 * @param silence how often SNS leaves a sender in the dark, beyond what it does in any run
 * @param failures how often a text that SNS took does not arrive, from 0 to 1
 * @param missing how often no line is written of a text
 * @param late whether lines come minutes, hours or days late
 * @param prompt whether lines come at once, often before the sender has told the ledger
 * @param contradicting whether a line may be followed by another that says something else
 * @param strangers whether other systems of the account send to other numbers
 * @param strangersToUs whether they send to our citizens, too
 * @param quota whether the account's quota may be used up
 * @param stops whether citizens answer STOP
 */
record CarrierKnobs(
        boolean on,
        boolean adopts,
        boolean oneNumber,
        double silence,
        double failures,
        double missing,
        boolean late,
        boolean prompt,
        boolean contradicting,
        boolean strangers,
        boolean strangersToUs,
        boolean quota,
        boolean stops) {

    private static final List<Double> FAILURES = List.of(0.0, 0.1, 0.4);
    private static final List<Double> MISSING = List.of(0.0, 0.2, 0.6);

    private static final List<Double> SILENCE = List.of(0.0, 0.2, 0.5);

    static CarrierKnobs by(Chance chance) {
        return new CarrierKnobs(
                chance.oneIn(2),
                !chance.oneIn(3),
                chance.oneIn(2),
                chance.oneOf(SILENCE),
                chance.oneOf(FAILURES),
                chance.oneOf(MISSING),
                chance.oneIn(2),
                chance.oneIn(3),
                chance.oneIn(3),
                chance.oneIn(3),
                chance.oneIn(6),
                chance.oneIn(8),
                chance.oneIn(6));
    }
}
