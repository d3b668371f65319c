/** The account's settings in SNS, the note in DynamoDB and the log groups in CloudWatch Logs. */
@NullMarked
package org.ishaar.deployment.aws;

import org.jspecify.annotations.NullMarked;
