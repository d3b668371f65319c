package org.ishaar.bench.tutorial;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/** Lower than the floor: takes the event as a stream and leaves it unread, which spares the runtime its JSON reader. */
public final class UnreadHandler implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {}
}
