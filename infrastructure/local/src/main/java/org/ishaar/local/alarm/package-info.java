/** CloudWatch's alarms, evaluated here: the metrics, their mathematics, and when an alarm fires. */
@NullMarked
package org.ishaar.local.alarm;

import org.jspecify.annotations.NullMarked;
