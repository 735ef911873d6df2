#!/usr/bin/env bash
# Gives the bot's identity its Microsoft Graph application permissions. Safe to run again: what it has is left alone.
# Usage: infra/grant-graph-permissions.sh <BOT_PRINCIPAL_ID>   (needs az, signed in as Privileged Role Administrator)
set -euo pipefail

principal="${1:?Give the BOT_PRINCIPAL_ID that the deployment of infra/main.bicep printed}"

# The reasons are in infra/README.md. All of them read; none can create, change or delete anything.
permissions=(
  User.Read.All
  GroupMember.Read.All
  UserAuthenticationMethod.Read.All
  AuditLog.Read.All
  Policy.Read.AuthenticationMethod
)

# Microsoft Graph has the same application id in every tenant.
graph_app=00000003-0000-0000-c000-000000000000
graph=$(az ad sp show --id "$graph_app" --query id --output tsv)
grants="https://graph.microsoft.com/v1.0/servicePrincipals/$principal/appRoleAssignments"
held=$(az rest --method GET --url "$grants" --query 'value[].appRoleId' --output tsv)

for permission in "${permissions[@]}"; do
  role=$(az ad sp show --id "$graph_app" --query "appRoles[?value=='$permission'].id | [0]" --output tsv)
  if [ -z "$role" ]; then
    echo "Microsoft Graph has no permission called $permission" >&2
    exit 1
  fi
  if grep -qxF "$role" <<<"$held"; then
    echo "$permission: already there"
    continue
  fi
  az rest --method POST --url "$grants" --headers 'Content-Type=application/json' --output none \
    --body "{\"principalId\":\"$principal\",\"resourceId\":\"$graph\",\"appRoleId\":\"$role\"}"
  echo "$permission: granted"
done
