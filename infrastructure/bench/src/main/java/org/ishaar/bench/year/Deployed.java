package org.ishaar.bench.year;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.ishaar.local.template.Template;
import org.ishaar.notifier.NotifierSettings;

/**
 * What template.yaml has by default of that which bounds a day.
 *
 * @param senders function instances that send at once
 * @param dailyCeiling texts in a day
 */
record Deployed(int senders, long dailyCeiling) {

    static Deployed byDefault() throws IOException {
        NotifierSettings settings =
                NotifierSettings.from(Template.read(Path.of("template.yaml"), Map.of("Stage", "production"))
                        .function("NotifierFunction")
                        .environment());
        return new Deployed(settings.senders(), settings.limits().dailyCeiling());
    }
}
