package social.howdah.identity.oidc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import social.howdah.identity.IdentityConfig;
import social.howdah.platform.check.Check;
import social.howdah.platform.check.Finding;

/** Whether people can sign in, and in a way that an organisation should use. */
@Singleton
class SignInCheck implements Check {
  private final IdentityConfig config;
  private final Provider provider;

  @Inject
  SignInCheck(IdentityConfig config, Provider provider) {
    this.config = config;
    this.provider = provider;
  }

  @Override
  public String name() {
    return "sign-in";
  }

  @Override
  public List<Finding> run() {
    return List.of(
        switch (config.mode()) {
          case LOCAL -> Finding.look("sign-in.local");
          case PROXY -> Finding.fine("sign-in.proxy");
          case OIDC -> discovered();
        });
  }

  private Finding discovered() {
    try {
      return Finding.fine("sign-in.discovered", provider.known().metadata().getIssuer().getValue());
    } catch (ProviderException e) {
      return Finding.broken("sign-in.undiscovered");
    }
  }
}
