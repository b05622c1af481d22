package social.howdah.identity;

import social.howdah.platform.Secret;

/**
 * A person who is signed in, in one browser.
 *
 * @param id the cookie's value
 * @param person as of now: a role that the person has lost is lost here too
 * @param csrf stands in every form, and must come back with it
 */
public record Session(Secret id, Person person, Secret csrf) {}
