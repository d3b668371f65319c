package org.ishaar.bench.year;

import java.io.IOException;
import java.util.Map;
import org.ishaar.bench.core.Silence;
import org.ishaar.bench.lambda.Subjects;
import org.ishaar.ledger.Journal;
import org.ishaar.notifier.NotifierSettings;
import org.ishaar.notifier.decision.Rules;
import org.ishaar.notifier.decision.bounds.Rate;

/**
 * What a replay is of: template.yaml's rules without its night and its daily ceiling, at a rate of texts.
 *
 * @param lanes of the one shard that the stream has, as StreamLanes says
 */
record Setting(Watch watch, Rules rules, Rate rate, int lanes, Journal journal) {

    static Setting of(double textsPerSecond) throws IOException {
        return of(textsPerSecond, Subjects.environmentOfNotifier());
    }

    /** @param environment the variables of a notifier that has neither a night nor an allowlist */
    static Setting of(double textsPerSecond, Map<String, String> environment) {
        NotifierSettings settings = NotifierSettings.from(environment);
        Rate rate = new Rate(textsPerSecond, settings.senders());
        return new Setting(new Watch(), settings.rules(), rate, settings.streamLanes(), new Silence());
    }
}
