package org.ishaar.ledger;

import java.time.Instant;
import org.ishaar.complaint.Receipt;

/**
 * A receipt of a text that no entry knows: it came before its settle, its settle was lost, or another system sent it.
 *
 * @param numberHash keyed hash of the number the text went to
 * @param receipt what was reported
 * @param lookAt when it is looked up again by its message id
 * @param looks how often it has been looked up
 * @param expiresAt three days after it was filed
 */
public record Orphan(String numberHash, Receipt receipt, Instant lookAt, int looks, Instant expiresAt) {}
