package social.howdah.routing;

import social.howdah.message.StatusDraft;

/**
 * A status that a person asks for.
 *
 * @param form by which a second click on the same form is told; chosen by the form, for one use
 * @param person name of the person
 * @param handle of the account, {@code user@host}
 */
public record Submission(String form, String person, String handle, StatusDraft draft) {}
