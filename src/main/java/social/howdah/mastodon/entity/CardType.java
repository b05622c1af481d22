package social.howdah.mastodon.entity;

/** What a link leads to. */
public enum CardType implements Word {
  LINK,
  PHOTO,
  VIDEO,
  RICH
}
