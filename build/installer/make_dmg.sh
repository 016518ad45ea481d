#!/usr/bin/env bash
# The disk image for macOS, made from "dist/Desktop Assist.app". Not yet run.
#
# Without an identity the application is signed for this machine only: macOS asks before it opens a
# download. With SIGN_AS ("Developer ID Application: …") and NOTARY_PROFILE (kept in the keychain by
# "xcrun notarytool store-credentials") it is signed, checked by Apple and opens everywhere.
set -euo pipefail
cd "$(dirname "$0")/../.."

version=$1
application="dist/Desktop Assist.app"
image="dist/desktop-assist-$version.dmg"
identity=${SIGN_AS:--}
hardened=()
[ "$identity" = - ] || hardened=(--options runtime --timestamp)

codesign --force --deep --sign "$identity" "${hardened[@]+"${hardened[@]}"}" \
  --entitlements build/installer/entitlements.plist "$application"
codesign --verify --deep --strict "$application"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$application" "$folder/"
ln -s /Applications "$folder/Applications"
hdiutil create -volname "Desktop Assist" -srcfolder "$folder" -format UDZO -ov "$image"

if [ -n "${NOTARY_PROFILE:-}" ]; then
  xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
  xcrun stapler staple "$image"
fi
echo "$image"
