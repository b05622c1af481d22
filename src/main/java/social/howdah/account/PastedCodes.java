package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import social.howdah.identity.Person;
import social.howdah.platform.Secret;

/** The door for the page on which a person pastes a code. */
@Singleton
public class PastedCodes {
  private final Linking linking;

  @Inject
  PastedCodes(Linking linking) {
    this.linking = linking;
  }

  /** Where the person gets the code; empty when the state is not theirs, or used. */
  public Optional<URI> authorizePage(Person person, Secret state) {
    return linking.begun(person, state).map(Linking.Begun::authorize);
  }
}
