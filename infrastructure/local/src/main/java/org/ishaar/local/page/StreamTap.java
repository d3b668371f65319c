package org.ishaar.local.page;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.StatusChange;
import org.ishaar.local.lambda.Invocable;
import org.ishaar.local.lambda.Invocation;
import org.ishaar.notifier.decision.Update;
import org.ishaar.notifier.decision.Update.Malformed;
import org.ishaar.notifier.decision.Update.NewStatus;
import org.ishaar.notifier.stream.StreamRecords;

/** The notifier as the stream knows it: looks at each batch, by the notifier's own reading, and hands it on. */
final class StreamTap implements Invocable {

    private static final System.Logger LOG = System.getLogger(StreamTap.class.getName());
    private static final PojoSerializer<DynamodbEvent> EVENTS =
            LambdaEventSerializers.serializerFor(DynamodbEvent.class, StreamTap.class.getClassLoader());

    private final Invocable function;
    private final StreamRecords records;
    private final Consumer<StatusChange> seen;

    StreamTap(Invocable function, Language defaultLanguage, Consumer<StatusChange> seen) {
        this.function = function;
        this.records = new StreamRecords(defaultLanguage, Clock.systemUTC());
        this.seen = seen;
    }

    @Override
    public String name() {
        return function.name();
    }

    @Override
    public String arn() {
        return function.arn();
    }

    @Override
    public Duration timeout() {
        return function.timeout();
    }

    @Override
    public Invocation invoke(String event) {
        look(event);
        return function.invoke(event);
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // A page that cannot read a batch must not keep it from the function.
    private void look(String event) {
        try {
            for (DynamodbStreamRecord record : EVENTS.fromJson(event).getRecords()) {
                records.read(record).ifPresent(this::tell);
            }
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "the page cannot read a batch: {0}",
                    e.getClass().getName());
        }
    }

    private void tell(Update update) {
        if (update instanceof NewStatus fresh) {
            seen.accept(fresh.change());
        } else if (update instanceof Malformed malformed) {
            seen.accept(malformed.change());
        }
    }
}
