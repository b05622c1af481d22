/**
 * Statuses that wait for a second pair of eyes, whether a person or a route asks for them. {@link
 * social.howdah.routing.approval.Approvals} is the door. Who may decide is not known here.
 */
@NullMarked
package social.howdah.routing.approval;

import org.jspecify.annotations.NullMarked;
