package social.howdah.mastodon.instance;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Which status, and how big. */
@RecordBuilder
public record OembedRequest(URI url, @Nullable Integer maxwidth, @Nullable Integer maxheight) {}
