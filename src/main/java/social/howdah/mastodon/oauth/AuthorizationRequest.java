package social.howdah.mastodon.oauth;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a person is asked. */
@RecordBuilder
public record AuthorizationRequest(
    String responseType,
    String clientId,
    URI redirectUri,
    @Nullable String scope,
    @Nullable String state,
    @Nullable String codeChallenge,
    @Nullable String codeChallengeMethod,
    @Nullable Boolean forceLogin,
    @Nullable String lang) {
  /** Never the state. */
  @Override
  public String toString() {
    return "AuthorizationRequest[" + scope + "]";
  }
}
