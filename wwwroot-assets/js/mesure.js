// The measurement of the audience: this file stands in a page only where the person has agreed. What is sent is the address without its
// query, which may hold what was searched or the key of a link.
{
  const { adresse, site } = document.currentScript.dataset;
  window._paq = [
    ["setTrackerUrl", adresse + "matomo.php"],
    ["setSiteId", site],
    ["setCustomUrl", location.origin + location.pathname],
    ["setReferrerUrl", document.referrer.split("?")[0]],
    ["trackPageView"],
  ];
  const script = document.createElement("script");
  script.src = adresse + "matomo.js";
  document.head.append(script);
}
