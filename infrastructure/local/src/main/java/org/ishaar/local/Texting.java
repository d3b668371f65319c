package org.ishaar.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.ishaar.local.logs.Carrier;
import org.ishaar.local.logs.DeliveryLogs;
import org.ishaar.local.logs.LogsEndpoint;
import org.ishaar.local.phone.PhoneRules;
import org.ishaar.local.phone.Phones;
import org.ishaar.local.sns.Faults;
import org.ishaar.local.sns.SnsEndpoint;

/** SNS, the phones behind it, and the delivery logs that tell of them. */
record Texting(
        Phones phones, Carrier carrier, DeliveryLogs logs, Faults faults, SnsEndpoint sns, LogsEndpoint cloudWatch) {

    /** The carrier owes already, also what a killed run left, but is to be started when its readers have their place. */
    static Texting start(LocalOptions options, Parts parts) throws IOException {
        PhoneRules rules = PhoneRules.scaled(options.timeScale());
        Optional<Path> folder = options.data().map(data -> data.resolve("phones"));
        Phones phones = parts.add(folder.map(kept -> Phones.loggedIn(kept, Clock.systemUTC(), rules))
                .orElseGet(() -> Phones.inMemory(Clock.systemUTC(), rules)));
        DeliveryLogs logs = parts.add(deliveryLogs(options.data()));
        Carrier carrier = Carrier.of(phones, logs, options.report());
        folder.ifPresent(carrier::owesWhatIsMissing);
        Faults faults = Faults.none();
        SnsEndpoint sns = parts.add(SnsEndpoint.start(options.ports().sns(), phones, faults));
        LogsEndpoint cloudWatch = parts.add(LogsEndpoint.start(options.ports().logs(), logs));
        return new Texting(phones, carrier, logs, faults, sns, cloudWatch);
    }

    private static DeliveryLogs deliveryLogs(Optional<Path> data) throws IOException {
        return data.isPresent() ? DeliveryLogs.keptIn(data.get().resolve("delivery-logs")) : DeliveryLogs.inMemory();
    }

    /** Grows with each text that SNS takes and each receipt that is logged. */
    long handedOn() {
        return phones.accepted() + logs.count();
    }
}
