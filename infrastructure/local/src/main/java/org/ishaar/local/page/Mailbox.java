package org.ishaar.local.page;

import java.util.List;

/** What has changed since a page was last told: names only, each once, so that a slow page costs nothing. */
final class Mailbox implements Activity.Viewer {

    private final Newest<ChangeKey> rows = new Newest<>(Activity.ROWS);
    private final Newest<String> phones = new Newest<>(Activity.PHONES);

    @Override
    public void changed(ChangeKey row) {
        rows.put(row);
    }

    @Override
    public void changed(String phoneId) {
        phones.put(phoneId);
    }

    List<ChangeKey> takeRows() {
        return rows.take(Activity.ROWS);
    }

    List<String> takePhones() {
        return phones.take(Activity.PHONES);
    }
}
