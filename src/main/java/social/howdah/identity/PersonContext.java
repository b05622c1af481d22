package social.howdah.identity;

import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.security.Principal;

/** A person as Jakarta REST knows one. */
record PersonContext(Person person, URI publicUrl) implements SecurityContext {

  @Override
  public Principal getUserPrincipal() {
    return person;
  }

  @Override
  public boolean isUserInRole(String role) {
    return person.roles().contains(role);
  }

  @Override
  public boolean isSecure() {
    return "https".equals(publicUrl.getScheme());
  }

  @Override
  public String getAuthenticationScheme() {
    return "session";
  }
}
