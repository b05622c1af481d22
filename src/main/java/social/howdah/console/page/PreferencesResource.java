package social.howdah.console.page;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import social.howdah.identity.NextPage;
import social.howdah.identity.SameOrigin;
import social.howdah.platform.PlatformConfig;

/** The language and colours somebody wants to see, whoever they are. */
@Path("preferences")
@PermitAll
@RequestScoped
public class PreferencesResource {
  private static final int YEAR = 31_536_000;

  @Inject PlatformConfig platform;

  @POST
  public Response choose(
      @FormParam("language") @DefaultValue("") String language,
      @FormParam("colours") @DefaultValue("") String colours,
      @FormParam("next") @DefaultValue("/") String next,
      @Context HttpHeaders headers) {
    SameOrigin.require(headers::getHeaderString, platform.publicUrl());
    return Response.seeOther(NextPage.of(platform.publicUrl(), next))
        .cookie(
            cookie(
                Viewer.LANGUAGE, Viewer.language(language).map(Locale::toLanguageTag).orElse("")),
            cookie(Viewer.COLOURS, Viewer.ALL_COLOURS.contains(colours) ? colours : ""))
        .build();
  }

  /** Without a value the browser's own word holds again. */
  private NewCookie cookie(String name, String value) {
    URI url = platform.publicUrl();
    return new NewCookie.Builder(name)
        .value(value)
        .path(url.getPath().isEmpty() ? "/" : url.getPath())
        .maxAge(value.isEmpty() ? 0 : YEAR)
        .secure("https".equals(url.getScheme()))
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
