package social.howdah.webhook.feed;

import com.rometools.rome.io.SAXBuilder;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.JDOMException;
import org.jdom2.input.sax.XMLReaderJDOMFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Reads the XML of whoever writes feeds: nothing is fetched that it names, no entity it declares is
 * expanded, depth and size are bounded. A document type may stand there, as RSS 0.91 has it.
 *
 * @see <a
 *     href="https://docs.oracle.com/en/java/javase/17/docs/api/java.xml/module-summary.html">The
 *     limits of Java's XML parsers</a>
 */
final class FeedXml extends WireFeedInput {

  /** Entries beyond these are left out; feeds have the newest first. */
  static final int MOST_ENTRIES = 1_000;

  private static final int MOST_ELEMENTS = 60_000;
  private static final String LIMIT = "http://www.oracle.com/xml/jaxp/properties/";

  @Override
  protected SAXBuilder createSAXBuilder() {
    SAXBuilder builder = new SAXBuilder(new Parsers());
    builder.setXMLFilter(new Bounded());
    builder.setEntityResolver((name, address) -> new InputSource(new StringReader("")));
    builder.setExpandEntities(false);
    return builder;
  }

  /** Java's own parser, whatever the server has beside it: its limits are known. */
  private static final class Parsers implements XMLReaderJDOMFactory {
    @Override
    public XMLReader createXMLReader() throws JDOMException {
      try {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        SAXParser parser = factory.newSAXParser();
        parser.setProperty(LIMIT + "entityExpansionLimit", "1");
        parser.setProperty(LIMIT + "totalEntitySizeLimit", "10000");
        parser.setProperty(LIMIT + "maxElementDepth", "100");
        parser.setProperty(LIMIT + "elementAttributeLimit", "100");
        return parser.getXMLReader();
      } catch (ParserConfigurationException | SAXException e) {
        throw new JDOMException("no XML parser can be made", e);
      }
    }

    @Override
    public boolean isValidating() {
      return false;
    }
  }

  /** Counts elements, and leaves out entries that are too many. */
  private static final class Bounded extends XMLFilterImpl {
    private int elements;
    private int entries;

    /** How deep within an entry that is left out. */
    private int leftOut;

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes)
        throws SAXException {
      if (leftOut > 0 || (isEntry(name) && ++entries > MOST_ENTRIES)) {
        leftOut++;
        return;
      }
      if (++elements > MOST_ELEMENTS) {
        throw new SAXException("more than %d elements".formatted(MOST_ELEMENTS));
      }
      super.startElement(uri, name, qName, attributes);
    }

    private static boolean isEntry(String name) {
      return name.equals("item") || name.equals("entry");
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
      if (leftOut > 0) {
        leftOut--;
      } else {
        super.endElement(uri, name, qName);
      }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
      if (leftOut == 0) {
        super.characters(text, start, length);
      }
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
      if (leftOut == 0) {
        super.processingInstruction(target, data);
      }
    }
  }
}
