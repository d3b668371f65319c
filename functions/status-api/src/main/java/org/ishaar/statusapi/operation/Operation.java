package org.ishaar.statusapi.operation;

import org.ishaar.statusapi.http.Reply;

/** What one operation answers to a call that may be made. */
public interface Operation {

    Reply answer(Call call);
}
