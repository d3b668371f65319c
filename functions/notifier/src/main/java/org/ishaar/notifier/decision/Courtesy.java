package org.ishaar.notifier.decision;

import java.time.Duration;
import org.ishaar.complaint.QuietHours;

/**
 * What spares the citizen a text at a bad moment.
 *
 * @param hold how long a text is held back, so that a clerk's slip can be put right before anybody reads it
 * @param quietHours when nobody is texted, by the clocks where the number is from
 * @param textsADay most texts about one complaint in 24 hours: a job that writes in circles must not fill a phone
 */
public record Courtesy(Duration hold, QuietHours quietHours, int textsADay) {}
