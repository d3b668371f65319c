package org.ishaar.notifier.audit;

/** What the audit needs of the world beside what the senders need. */
public record AuditPorts(
        Docket docket, LedgerKeys ledgerKeys, AuditBook book, StuckEntries stuck, AuditJournal journal) {}
