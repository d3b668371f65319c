package org.ishaar.notifier.audit;

import java.time.Instant;
import org.ishaar.complaint.ChangeId;

/** A change that the ledger had not at the first look. Complaint and change are by the rules: they may be written down. */
public record Candidate(String complaintId, ChangeId changeId, Instant seenAt) {}
