package org.ishaar.local.cloud;

/** A text that an emulator's SNS took. */
public record Text(String messageId, String to, String body) {}
