package social.howdah.mastodon.entity;

/** Whose quotes of a status need no approval. */
public enum QuotePolicy implements Word {
  PUBLIC,
  FOLLOWERS,
  NOBODY
}
