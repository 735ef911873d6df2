const PRODUCTS = `
  acrobat adobe amazon android anyconnect apple asus authenticator azure bing bitwarden bluetooth brave chrome chromebook chromium
  cisco citrix confluence copilot dashlane defender dell dropbox ebay edge enclave entra esim exchange excel facebook fairphone feitian
  fido fidotwo firefox galaxy gboard github gitlab globalprotect gmail google grapheneos hello huawei icloud identity instagram
  intune ios ipad ipados iphone ipod jira kerberos keychain keepass kindle lastpass lenovo lightning linkedin linux logitech loop
  lumia mac macbook macos microsoft motorola mozilla netflix nfc nitrokey nokia oauth office onedrive onenote oneplus opera outlook
  passkey passkeys guide passport paypal photoshop pixel planner playstation powerpoint powershell python qr safari salesforce samsung sap servicenow
  sharepoint siri skype slack sony spotify surface teams telegram thinkpad titan touch trezor ubuntu usb viva visio vmware vpn watch
  webauthn whatsapp wifi windows wlan workday xbox xiaomi yammer youtube yubico yubikey yubikeys zoom internet id wi-fi
`;

/** Products, makers, technologies, in lower case: written with a capital, but nobody's name, not even beside one. */
export const PRODUCT_WORDS: ReadonlySet<string> = new Set(PRODUCTS.trim().split(/\s+/));
