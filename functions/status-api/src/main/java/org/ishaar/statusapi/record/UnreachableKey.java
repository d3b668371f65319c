package org.ishaar.statusapi.record;

/** One key of the index over unreachable citizens, as the table has it. */
public record UnreachableKey(String complaintId, String changeId, String since) {}
