// Runs in the test's browser beside the official renderer: shows a card and reports on it.
let clicked = null;

// Teams reads bold and italics; that is all our own words use. What is left of a mark in the text is text.
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  const plain = document.createElement("span");
  plain.textContent = text;
  result.outputHtml = plain.innerHTML
    .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
    .replace(/_([^_]+)_/g, "<em>$1</em>")
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, "<a href=\"$2\">$1</a>");
  result.didProcess = true;
};

function show(json, host, theme) {
  clicked = null;
  document.body.className = theme;
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(JSON.parse(host));
  card.onExecuteAction = action => { clicked = action; };
  card.parse(JSON.parse(json), context);
  const complaints = [];
  for (let at = 0; at < context.eventCount; at++) complaints.push(context.getEventAt(at).message);
  complaints.push(...card.validateProperties().validationEvents.map(event => event.message));
  document.getElementById("card").replaceChildren(card.render());
  return complaints;
}

// Where the card stands, once its images are there.
async function place() {
  await Promise.all([...document.images].map(image => image.decode().catch(() => {})));
  window.scrollTo(0, 0);
  const { x, y, width, height } = document.getElementById("card").getBoundingClientRect();
  return { x, y, width, height, scale: 1 };
}

function lastClick() {
  return clicked && JSON.stringify(clicked.data);
}

function barriers() {
  const found = [];
  const named = element => element.getAttribute("aria-label") || element.getAttribute("aria-labelledby") || element.labels?.length || element.textContent.trim();
  for (const element of document.querySelectorAll("main input, main textarea, main select, main button, main [role=button]")) {
    const what = `${element.tagName.toLowerCase()} ${element.id || element.textContent}`;
    if (!named(element)) found.push(`${what} has no name`);
    if (element.offsetParent === null) continue;
    element.focus();
    if (document.activeElement !== element) found.push(`${what} cannot be reached by keyboard`);
  }
  if (!document.querySelector("main [role=heading]")) found.push("the card has no heading");
  document.activeElement?.blur();
  const main = document.getElementById("card");
  if (main.scrollWidth > main.clientWidth) found.push(`the card is ${main.scrollWidth - main.clientWidth} px wider than its place`);
  return found;
}
